/** Who a line or dot stands for; each has one colour, one line and one mark in every chart. */
export type Role = 'participant' | 'comparison' | 'country' | 'selected' | 'other';

interface RoleStyle {
	/** CSS colour: a token with a fallback. */
	ink: string;
	/** Stroke width in px. */
	width: number;
	/** SVG dash array; none: a solid line. */
	dash?: string;
	/** SVG path of the mark, around 0,0. */
	mark: string;
	/** Drawn as a ring, so that the chosen one differs by form too. */
	hollow?: boolean;
}

const circle = (r: number): string => `M${r},0A${r},${r} 0 1 1 ${-r},0A${r},${r} 0 1 1 ${r},0Z`;

/** Colour, dash, width and mark all differ: a role is told apart in grey print and by colour-blind readers. */
export const ROLES: Record<Role, RoleStyle> = {
	participant: { ink: 'var(--color-participant, #0b6a8a)', width: 2.75, mark: circle(4.5) },
	comparison: { ink: 'var(--color-comparison, #b3541e)', width: 2.25, dash: '9 3', mark: 'M-4,-4H4V4H-4Z' },
	country: { ink: 'var(--color-country, #222)', width: 1.75, dash: '2.5 3.5', mark: 'M0,-5L5,0L0,5L-5,0Z' },
	selected: { ink: 'var(--color-accent, #a3195b)', width: 3, mark: circle(4), hollow: true },
	other: { ink: 'var(--color-muted, #737373)', width: 1.25, mark: circle(2.5) }
};

/** A line that nobody observed, in its role's colour: finer than any that was. */
export const CARRIED = { width: 1.5, dash: '2 2' };

const DRAWING_ORDER: Role[] = ['other', 'country', 'comparison', 'participant', 'selected'];

/** Sorts so that what matters most is drawn last, on top. */
export const byImportance = (a: { role: Role }, b: { role: Role }): number =>
	DRAWING_ORDER.indexOf(a.role) - DRAWING_ORDER.indexOf(b.role);
