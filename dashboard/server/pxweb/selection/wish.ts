/** What is asked for, as it was written. */
export interface Wish {
	/** In the order asked for; empty: the default selection. */
	selection: VariableWish[];
	/** Variables across the table. */
	heading: string[];
	/** Variables down the table. */
	stub: string[];
}

/** What is asked of a variable. */
export interface VariableWish {
	variableCode: string;
	/** Values and expressions; none: the variable is left out. */
	valueCodes: string[];
	/** Null or empty: the variable's own values. */
	codeList?: string | null;
}
