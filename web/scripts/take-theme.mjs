// What the theme's tool leaves, put where the app takes it from: two files are kept, the rest can be made again.
import { renameSync, rmSync } from 'node:fs';

renameSync('built/rebookly.css', 'rebookly.css');
renameSync('built/types.d.ts', 'designsystemet.d.ts');
rmSync('built', { recursive: true });
rmSync('design-tokens', { recursive: true });
