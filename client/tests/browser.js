// The browser that looks at pages: Debian's Chromium, with what differs between machines turned off.
import { chromium } from 'playwright-core';

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // The browser's own words in a field of a date: Debian's has no others without a package of languages.
    env: { ...process.env, LANGUAGE: 'en_US', LANG: 'C.UTF-8' },
    args: [
      '--lang=en-US',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Letters are drawn alike whatever the machine's screen and settings of fonts are.
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
    ],
  });

/** What a page is opened with besides its size: a Norwegian in Norway, who wants no motion. */
export const visitor = /** @type {const} */ ({
  locale: 'nb-NO',
  timezoneId: 'Europe/Oslo',
  reducedMotion: 'reduce',
});
