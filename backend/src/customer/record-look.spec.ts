import { describe, it } from '@jest/globals';
import { billingViewed, csNotesViewed, csNoteWritten } from '@inbox/contracts/customer/customer.samples';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { given } from '../event-sourcing/given-for-specs.js';
import { customerFileLifecycle as files } from './customer-file.js';
import { look } from './record-look.js';

// The specs' events are ana's, a minute apart from minute 0 on.
const both = [billingViewed(), csNotesViewed()];

describe('A look at billing and CS notes', () => {
  it('is recorded, once for each', () => {
    given(files, csNoteWritten())
      .when(look(id('leila'), id('ana'), minute(1)))
      .then(...both);
  });

  it('is the same look within five minutes of its record', () => {
    given(files, ...both)
      .when(look(id('leila'), id('ana'), minute(4.9)))
      .thenNothing();
  });

  it('is a new look after that, for each by its own time', () => {
    given(files, ...both)
      .when(look(id('leila'), id('ana'), minute(5)))
      .then(billingViewed());
    given(files, ...both)
      .when(look(id('leila'), id('ana'), minute(6)))
      .then(...both);
  });

  it('of somebody else is another look', () => {
    given(files, ...both)
      .when(look(id('leila'), id('ben'), minute(2)))
      .then(...both);
  });
});
