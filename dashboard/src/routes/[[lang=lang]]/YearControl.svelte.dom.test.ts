import { fireEvent, render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sv } from '#lib/i18n/sv.ts';
import YearControl from './YearControl.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The page answers each new year by giving it back. */
function draw(from: number, years = [2020, 2021, 2022]) {
	const asked: number[] = [];
	const state = $state({ year: from, playing: false });
	function onyear(next: number) {
		asked.push(next);
		state.year = next;
	}
	render(YearControl, {
		words: sv,
		years,
		get year() {
			return state.year;
		},
		get playing() {
			return state.playing;
		},
		set playing(playing) {
			state.playing = playing;
		},
		onyear
	});
	return asked;
}

const wait = async (ms: number) => {
	await vi.advanceTimersByTimeAsync(ms);
	await tick();
};

test('plays year by year and stops at the last', async () => {
	const years = draw(2020);
	await fireEvent.click(screen.getByRole('button', { name: 'Spela upp åren' }));
	await wait(10_000);
	expect(years).toEqual([2021, 2022]);
	expect(screen.getByRole('button', { name: 'Spela upp åren' }).getAttribute('aria-pressed')).toBe('false');
});

test('begins anew after the last year', async () => {
	const years = draw(2022);
	await fireEvent.click(screen.getByRole('button', { name: 'Spela upp åren' }));
	await wait(1000);
	expect(years).toEqual([2020]);
	await fireEvent.click(screen.getByRole('button', { name: 'Pausa' }));
	await wait(10_000);
	expect(years).toEqual([2020]);
});

test('a hand on the slider stops the playing', async () => {
	const years = draw(2020);
	await fireEvent.click(screen.getByRole('button', { name: 'Spela upp åren' }));
	await fireEvent.input(screen.getByRole('slider', { name: 'År' }), { target: { value: '2' } });
	await wait(10_000);
	expect(years).toEqual([2022]);
});

test('a missing year is stepped over, by hand and when played', async () => {
	const years = draw(2020, [2020, 2022, 2023]);
	const slider = screen.getByRole('slider', { name: 'År' });
	expect([slider.getAttribute('max'), slider.getAttribute('aria-valuetext')]).toEqual(['2', '2020']);
	await fireEvent.input(slider, { target: { value: '1' } });
	await fireEvent.click(screen.getByRole('button', { name: 'Spela upp åren' }));
	await wait(10_000);
	expect(years).toEqual([2022, 2023]);
});
