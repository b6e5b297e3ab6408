import type { Change } from '#db/writers/changes.ts';
import { Refusal } from '../refusal.ts';
import { type Bilingual, grouped, listed, yearsInWords } from '../words.ts';
import { type CheckResult, note, pass } from './catalogue.ts';

/** What the load is compared with, and whether it may hold less. */
export interface Loss {
	/** The database that is replaced, as the user named it. */
	target: string;
	allowFewer: boolean;
}

/**
 * Refuses a load that lacks figures which the database it replaces has, unless that is allowed: then it notes them.
 * Without a database to replace there is nothing to lose, so the sentence is the same as where nothing was lost.
 */
export function expectNothingLost(changes: readonly Change[], { target, allowFewer }: Loss): CheckResult {
	const gone = changes.filter(({ kind }) => kind === 'gone');
	if (gone.length === 0)
		return pass(
			'nothing-lost',
			'Ingen siffra som fanns i databasen förut saknas nu.',
			'No figure that was in the database before is missing now.'
		);
	const figures = grouped(gone.reduce((sum, change) => sum + change.figures, 0));
	const [sv, en] = [
		listed(gone.map((change) => partOf(change).sv)).sv,
		listed(gone.map((change) => partOf(change).en)).en
	];
	if (!allowFewer)
		throw new Refusal(
			'nothing-lost',
			{ file: target },
			`${figures.en} figures that the new files lack: ${en}`,
			'every figure of the database that is replaced to stand in the new one too',
			'Load these files together with those in data/scb, build another database with --db PATH, ' +
				'or replace the old one nevertheless with --allow-fewer'
		);
	return note(
		'nothing-lost',
		`${figures.sv} siffror som fanns i databasen förut finns inte längre: ${sv}.`,
		`${figures.en} figures that were in the database before are no longer there: ${en}.`,
		{
			tables: gone.map(({ table }) => table),
			regions: [...new Set(gone.flatMap(({ regions }) => regions))].sort(),
			years: [...new Set(gone.flatMap(({ years }) => years))].sort((a, b) => a - b)
		}
	);
}

/** A note that what was there before could not be compared. `reason`: the engine's own words. */
export const noteUnreadable = (reason: string): CheckResult =>
	note(
		'nothing-lost',
		`Det som låg på databasens plats förut gick inte att läsa (${reason}): siffrorna är inte jämförda, och versionshistoriken börjar om.`,
		`What stood in the place of the database before could not be read (${reason}): the figures are not compared, and the history of releases starts anew.`
	);

/** `TAB3981 (all of 2010–2017; all of 0114, 0115)`: the years and regions that are gone as a whole, or those touched. */
function partOf({ table, years, regions, wholeYears, wholeRegions }: Change): Bilingual {
	const [wholeSv, wholeEn] = ['hela', 'all of'].map((all) =>
		[
			...(wholeYears.length > 0 ? [`${all} ${yearsInWords(wholeYears)}`] : []),
			...(wholeRegions.length > 0 ? [`${all} ${wholeRegions.join(', ')}`] : [])
		].join('; ')
	);
	const some = `${regions.join(', ')}; ${yearsInWords(years)}`;
	return { sv: `${table} (${wholeSv || some})`, en: `${table} (${wholeEn || some})` };
}
