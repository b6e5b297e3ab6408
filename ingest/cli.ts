import { enableCompileCache } from 'node:module';

// Node takes the types out of every file at each start, by a program of some 30 MB: what it has made once is kept.
enableCompileCache();
await import('./run.ts');
