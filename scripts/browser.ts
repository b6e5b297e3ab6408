import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/** Ways to get a browser, in the order in which they are tried: Debian's package for root, else Playwright's own. */
const ways = [
	{
		fits: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
		command: 'apt-get update -qq && apt-get install -y -qq chromium'
	},
	{ fits: () => true, command: 'npx playwright install chromium' }
];

const isThere = () => {
	try {
		return Boolean(findChromium());
	} catch {
		return false;
	}
};

for (const { fits, command } of ways) {
	if (isThere()) break;
	if (!fits()) continue;
	console.log(`No Chrome or Chromium found; trying: ${command}`);
	spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
}
console.log(`Tests run in ${findChromium()}`);
