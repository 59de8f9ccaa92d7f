import { defineRule } from './engine/define-rule.ts';
import { vaultPlace } from './engine/vault-finding.ts';

export const settingsUnread = defineRule({
  id: 'settings-unread',
  family: 'scorecard',
  severity: 'warning',
  dependsOn: 'vault',
  summary: 'A settings file of the app, or of one of its plugins, cannot be read.',
  check({ index }, report) {
    const { unreadable, unread, dailyNotesBroken } = index.surroundings.obsidian;
    const place = vaultPlace(index);
    for (const file of unreadable) {
      // The consequences for daily notes are reported by another rule.
      if (!place || file === dailyNotesBroken) continue;
      const why = unread.get(file);
      report(place.path, {
        span: place.span,
        ...(why
          ? { message: `${file} in the app’s settings is not read: ${why.message}`, help: why.help }
          : {
              message: `${file} in the app’s settings is not JSON: what it says is unknown`,
              help: 'Save these settings again in the app',
            }),
      });
    }
  },
});
