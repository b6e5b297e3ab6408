import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';

test.each([
	['valueCodes[Tid]=2019,2020', ['2019', '2020']],
	['valuecodes[Tid]= 2019 , 2020,', ['2019', '2020']],
	['valueCodes[Tid]=[RANGE(2019,2020)],2022', ['RANGE(2019,2020)', '2022']],
	['valueCodes[Tid]=RANGE(2019,2020),2022', ['RANGE(2019,2020)', '2022']],
	['valueCodes[Tid]=[TOP(2,1)]', ['TOP(2,1)']],
	['valueCodes%5BTid%5D=%5BTOP(2%2C1)%5D', ['TOP(2,1)']],
	['valueCodes[Tid]=1+2', ['1+2']],
	['valueCodes[Tid]=30,95+', ['30', '95+']],
	['valueCodes%5bTid%5d=1%2B2,+3', ['1+2', '3']],
	['valueCodes[Tid]=', []],
	['valueCodes[Tid]=[TOP(2,1', ['[TOP(2', '1']]
])('%s', (query, valueCodes) => {
	expect(readAddress(query).wish.selection).toEqual([{ variableCode: 'Tid', valueCodes }]);
});

test('names of parameters are read in any case, lists with commas or again', () => {
	const { query, wish } = readAddress(
		'OutputFormat=csv&outputformatparams=usecodes&outputFormatParams=IncludeTitle&Heading=Tid,Kon&stub=Region&LANG=en'
	);
	expect(query).toEqual({
		...{ lang: 'en', outputFormat: 'csv', outputFormatParams: ['UseCodes', 'IncludeTitle'] },
		...{ heading: ['Tid', 'Kon'], stub: ['Region'] }
	});
	expect(wish).toEqual({ selection: [], heading: ['Tid', 'Kon'], stub: ['Region'] });
});

test.each(['lang=dk', 'lang=sv&lang=en', 'outputFormat=json-px', 'outputFormatParams=Bold', 'valueCodes=1', 'x=1'])(
	'%s is refused',
	(query) => expect(() => readAddress(query)).toThrow()
);
