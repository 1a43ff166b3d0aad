// Prints where this machine has a Chromium, or fails. Playwright's own download is not used: a system's package is kept up.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLACES = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/Applications/Chromium.app/Contents/MacOS',
  '/Applications/Google Chrome.app/Contents/MacOS',
];

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const candidates = [
  ...(process.env.CHROMIUM ? [process.env.CHROMIUM] : []),
  ...PLACES.flatMap((place) => [...NAMES, 'Chromium', 'Google Chrome'].map((name) => join(place, name))),
];
const found = candidates.find((file) => isRunnable(file));
if (found === undefined) {
  process.exit(1);
}
console.log(found);
