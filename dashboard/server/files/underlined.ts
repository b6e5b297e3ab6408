/** A heading in plain text, with a line of signs below it. */
export const underlined = (text: string, sign: string): string => `${text}\n${sign.repeat(text.length)}`;
