import { textWidth } from './text.ts';

export const CALLOUT_HEIGHT = 26;
const PADDING = 8;

/** Px that a callout's box takes for its text. */
export const calloutWidth = (text: string): number => Math.ceil(textWidth(text, 13, true)) + 2 * PADDING;

/**
 * Px from the point to the box's left edge. The box slides along as the point moves, so that it never leaves a plot
 * at least as wide as itself: at the left edge it begins at the point, at the right edge it ends there.
 *
 * @param x the point's place in per cent of the plot's width
 */
export const calloutSlide = (x: number, width: number): number => Math.round((-x * width) / 100);
