/** A name on the map: the middle of its line, in pixels of the frame. */
export interface MapLabel {
	code: string;
	text: string;
	x: number;
	y: number;
	/** The first of FONT_SIZES at which there is room for it: drawn at that and at the smaller ones. */
	level: number;
}

/**
 * Font sizes in pixels of the frame (1 000 wide): on maps below 400 px on screen, below 560 px, and wider. They come to
 * 9 to 13 px on screen.
 */
export const FONT_SIZES = [31, 24, 20];
