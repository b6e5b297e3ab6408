/**
 * SvelteKit keeps scroll positions in sessionStorage. This site promises to keep nothing in the browser, so the router
 * gets a storage that forgets; the browser itself restores the position after Back and a reload.
 */
const forgetful: Storage = {
	length: 0,
	clear: () => {},
	getItem: () => null,
	key: () => null,
	removeItem: () => {},
	setItem: () => {}
};

Object.defineProperty(window, 'sessionStorage', { value: forgetful });
