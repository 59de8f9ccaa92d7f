import { APP_VERSIONS, COMMON, OPENED } from './matrix.ts';

/** The app on an emulated Android device called `netvault`. */
export const config: WebdriverIO.Config = {
  ...COMMON,
  specs: [...COMMON.specs],
  reporters: [...COMMON.reporters],
  // There is one device.
  maxInstances: 1,
  mochaOpts: { ...COMMON.mochaOpts, timeout: 300_000 },
  capabilities: APP_VERSIONS.map((browserVersion): WebdriverIO.Capabilities => ({
    browserName: 'obsidian',
    browserVersion,
    platformName: 'Android',
    'appium:automationName': 'UiAutomator2',
    'appium:avd': 'netvault',
    'appium:noReset': true,
    'wdio:obsidianOptions': OPENED,
  })),
  services: ['obsidian', ['appium', { args: { allowInsecure: '*:chromedriver_autodownload,*:adb_shell' } }]],
};
