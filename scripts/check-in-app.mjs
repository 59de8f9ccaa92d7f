/**
 * Checks in the real app what test/host cannot prove. In Obsidian, with the
 * plugin on and a copy of a vault open (one line is logged and undone), open
 * the developer console, paste this whole text, and press Enter. It prints a
 * table; a row that is not "ok" is worth an issue, with the app's version.
 */
(async () => {
  const rows = [];
  const wait = (ms) => new Promise((go) => window.setTimeout(go, ms));
  const until = async (test, ms = 10_000) => {
    for (const end = performance.now() + ms; performance.now() < end; await wait(50)) {
      const found = test();
      if (found) return found;
    }
    return null;
  };
  const check = async (what, test) => {
    try {
      const found = await test();
      rows.push({ what, result: found ? 'ok' : 'NOT SO', detail: found === true ? '' : String(found ?? '') });
    } catch (error) {
      rows.push({ what, result: 'FAILED', detail: String(error) });
    }
  };
  const tasks = [];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  const { app } = window;
  const plugin = app.plugins.plugins.netvault;
  const run = (id) => app.commands.executeCommandById(`netvault:${id}`);

  await check('the plugin is loaded', () => plugin?.manifest.version);
  await check('a worker made of the plugin’s own file starts', async () => {
    const text = await app.vault.adapter.read(`${plugin.manifest.dir}/main.js`);
    return text.length > 100_000 && typeof Worker === 'function';
  });
  await check(
    'its commands are there',
    () => Object.keys(app.commands.commands).filter((id) => id.startsWith('netvault:')).length,
  );
  await check('the sidebar opens and shows a number or how to begin', async () => {
    run('open-scorecard');
    return (await until(() => document.querySelector('.netvault-number, .netvault-empty'))) !== null;
  });
  await check(
    'its icons are all drawn',
    () => [...document.querySelectorAll('.netvault [class*="icon"]:empty')].length === 0,
  );
  await check('its text stands out from its ground in this theme', () => {
    const style = getComputedStyle(document.querySelector('.netvault'));
    return `${style.color} on ${getComputedStyle(document.body).backgroundColor}`;
  });
  await check('reloading the plugin leaves one view of it', async () => {
    await app.plugins.disablePlugin('netvault');
    await app.plugins.enablePlugin('netvault');
    run('open-scorecard');
    await until(() => document.querySelector('.netvault-number, .netvault-empty'));
    return app.workspace.getLeavesOfType('netvault-scorecard').length === 1;
  });
  await check('an edit of today’s daily note is shown', async () => {
    const number = await until(() => document.querySelector('.netvault-number'), 2000);
    if (!number) return 'no goals in this vault: nothing to see';
    const before = number.textContent;
    const file = app.vault
      .getMarkdownFiles()
      .find(({ basename }) => basename === window.moment().format('YYYY-MM-DD'));
    if (!file) return 'no daily note of today: make one and run this again';
    const text = await app.vault.read(file);
    const begun = performance.now();
    await app.vault.process(file, () => `${text.trimEnd()}\n\n## Log\n\n- introduction [[A]] + [[B]]\n`);
    const changed = await until(() => document.querySelector('.netvault-number')?.textContent !== before);
    const took = Math.round(performance.now() - begun);
    await app.vault.process(file, () => text);
    return changed ? `after ${String(took)} ms` : null;
  });
  await check('no task of the main thread took longer than 50 ms', () => {
    observer.disconnect();
    const long = tasks.filter((duration) => duration > 50).map(Math.round);
    return long.length === 0 || `${long.join(', ')} ms (the app’s own are among them)`;
  });
  console.table(rows);
})();
