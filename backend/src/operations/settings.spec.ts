import { id } from '@inbox/contracts/recorded.samples';
import { idleCapSet, reopenWindowSet, templateRemoved, templateWritten } from '@inbox/contracts/operations/operator.samples';
import { given } from '../event-sourcing/given-for-specs.js';
import { change } from './change-settings.js';
import { remove } from './remove-response-template.js';
import { settingsLifecycle as settings } from './settings.js';
import { mostTemplates, write } from './write-response-template.js';

const day = 24 * 60 * 60 * 1000;
const [tenMinutes, fiveMinutes] = [600_000, 300_000];
const greeting = { name: 'greeting', text: 'Hello {{customer.name}}', teamId: null };

describe('Changing the settings', () => {
  it('tells what was before, from the default on', () => {
    given(settings)
      .when(change({ idleCap: fiveMinutes, reopenWindow: 14 * day }))
      .then(idleCapSet(), reopenWindowSet());
    given(settings, idleCapSet())
      .when(change({ idleCap: tenMinutes, reopenWindow: null }))
      .then(idleCapSet({ before: fiveMinutes, after: tenMinutes }));
  });

  it('stays quiet about what is so already', () => {
    given(settings, idleCapSet())
      .when(change({ idleCap: fiveMinutes, reopenWindow: 7 * day }))
      .thenNothing();
    given(settings)
      .when(change({ idleCap: null, reopenWindow: null }))
      .thenNothing();
  });
});

describe('Writing a response template', () => {
  const asGreeting = write({ templateId: id('template'), template: greeting });

  it('adds it, and later tells what it was before', () => {
    const shorter = { ...greeting, text: 'Hello' };
    given(settings).when(asGreeting).then(templateWritten());
    given(settings, templateWritten())
      .when(write({ templateId: id('template'), template: shorter }))
      .then(templateWritten({ before: greeting, after: shorter }));
  });

  it('stays quiet when it says so already', () => {
    given(settings, templateWritten()).when(asGreeting).thenNothing();
  });

  it('is refused under a name that another one has, unless it is another team’s', () => {
    const deliveries = { ...greeting, teamId: id('deliveries') };
    given(settings, templateWritten())
      .when(write({ templateId: id('other'), template: greeting }))
      .thenRefused('CONFLICT', 'There is a template /greeting already. Choose another name.');
    given(settings, templateWritten())
      .when(write({ templateId: id('other'), template: deliveries }))
      .then(templateWritten({ templateId: id('other'), after: deliveries }));
  });

  it('is refused where there are too many', () => {
    const many = Array.from({ length: mostTemplates }, (_, n) =>
      templateWritten({ templateId: id(`template ${String(n)}`), after: { ...greeting, name: `greeting-${String(n)}` } }),
    );
    given(settings, ...many)
      .when(asGreeting)
      .thenRefused('INVALID', 'There are 500 templates, the most there can be. Remove one first.');
  });

  it('can take a name that has become free', () => {
    given(settings, templateWritten(), templateRemoved())
      .when(write({ templateId: id('other'), template: greeting }))
      .then(templateWritten({ templateId: id('other') }));
  });
});

describe('Removing a response template', () => {
  const removal = remove({ templateId: id('template') });

  it('tells what it was', () => {
    given(settings, templateWritten()).when(removal).then(templateRemoved());
  });

  it('stays quiet when there is none', () => {
    given(settings).when(removal).thenNothing();
    given(settings, templateWritten(), templateRemoved()).when(removal).thenNothing();
  });
});
