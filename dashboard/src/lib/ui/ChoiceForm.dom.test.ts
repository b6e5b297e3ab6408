import { fireEvent, render, screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { sv } from '../i18n/sv.ts';
import ChoiceForm from './ChoiceForm.svelte';
import { option, type Field } from './fields.ts';

const sex: Field = {
	parameter: 'sex',
	label: 'bland',
	value: 'alla',
	options: [option('alla', 'kvinnor och män', sv), option('kvinnor', 'kvinnor', sv, false), option('man', 'män', sv)]
};
const draw = (instant: boolean) => {
	const onchoose = vi.fn();
	render(ChoiceForm, { words: sv, fields: [sex], instant, onchoose });
	return { onchoose, select: screen.getByLabelText('bland') as HTMLSelectElement };
};

test('a GET form with the names of the address, the present choice chosen', () => {
	const { select } = draw(false);
	expect(select.form!.method).toBe('get');
	expect(select.name).toBe('kon');
	expect(select.value).toBe('alla');
	expect(screen.getByRole('button', { name: 'Visa' })).toBeTruthy();
});

test('what is not offered says so and cannot be chosen', () => {
	draw(false);
	const none = screen.getByRole('option', { name: 'kvinnor (finns inte för detta mått)' }) as HTMLOptionElement;
	expect(none.disabled).toBe(true);
});

test.each([
	[true, [['sex', 'man']]],
	[false, []]
])('instant %s: a choice is handed on %j', async (instant, calls) => {
	const { onchoose, select } = draw(instant);
	await fireEvent.change(select, { target: { value: 'man' } });
	expect(onchoose.mock.calls).toEqual(calls);
});
