import type { Source } from '#lib/server/extract/sources.ts';

/** Of the licence that SCB gives its open data, the address by which portals know it. */
const KNOWN: Record<string, string> = { 'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/' };

/** Where a licence can be read, by its SPDX name. */
export const licenceAddress = (name: string): string => KNOWN[name] ?? `https://spdx.org/licenses/${name}`;

/** The licences of the tables behind an extract, by their SPDX names. */
export const licencesOf = (sources: Source[]): string[] => [...new Set(sources.map(({ licence }) => licence))];
