/** What Windows-1252 has where ISO-8859-1 has control characters, from 0x80. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What is close to a character that Windows-1252 lacks. */
const CLOSE: Record<string, string> = {
	'\u2212': '-',
	'\u2010': '-',
	'\u2011': '-',
	'\u202f': '\u00a0',
	'≥': '>=',
	'≤': '<='
};

function codeOf(character: string): number {
	const code = character.codePointAt(0)!;
	if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code;
	const upper = UPPER.indexOf(character);
	return upper >= 0 ? 0x80 + upper : '?'.charCodeAt(0);
}

/** A text in Windows-1252; what that encoding lacks is written as what is close to it, or else as a question mark. */
export function windows1252(text: string): Uint8Array {
	const spelled = text.replace(/[\u2212\u2010\u2011\u202f≥≤]/g, (character) => CLOSE[character]!);
	return Uint8Array.from(spelled, codeOf);
}
