import { APP_VERSIONS, COMMON, OPENED } from './matrix.ts';

/** A phone: below 600 pixels the app takes the window for one. */
const PHONE = { deviceMetrics: { width: 390, height: 844, touch: true } };

/** On the desktop, and as a phone that is emulated there; each with each version of the app. */
export const config: WebdriverIO.Config = {
  ...COMMON,
  specs: [...COMMON.specs],
  reporters: [...COMMON.reporters],
  maxInstances: 2,
  capabilities: APP_VERSIONS.flatMap((appVersion): WebdriverIO.Capabilities[] => {
    // The oldest version runs in the oldest installer that can run it: that is the oldest browser.
    const installerVersion = appVersion === 'latest' ? 'latest' : 'earliest';
    const options = { ...OPENED, appVersion, installerVersion };
    return [
      { browserName: 'obsidian', 'wdio:obsidianOptions': options },
      {
        browserName: 'obsidian',
        'wdio:obsidianOptions': { ...options, emulateMobile: true },
        'goog:chromeOptions': { mobileEmulation: PHONE },
      },
    ];
  }),
  services: ['obsidian'],
};
