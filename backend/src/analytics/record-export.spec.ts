import { describe, it } from '@jest/globals';
import { metricsExported } from '@inbox/contracts/analytics/analytics.samples';
import { given } from '../event-sourcing/given-for-specs.js';
import { exportLifecycle, record } from './record-export.js';

const facts = metricsExported().data;

describe('Recording an export', () => {
  it('says which period, whose escalations and how many lines', () => {
    given(exportLifecycle).when(record({ facts })).then(metricsExported());
  });

  it('happens once', () => {
    given(exportLifecycle, metricsExported()).when(record({ facts })).thenNothing();
  });
});
