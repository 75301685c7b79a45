import { templateRemoved, templateWritten } from '@inbox/contracts/operations/operator.samples';
import { id, recorded } from '@inbox/contracts/recorded.samples';
import { responseTemplate } from './response-template.js';

const written = responseTemplate.fold(null, recorded(templateWritten()));

describe('A response template', () => {
  it('is there once it was written, for all or for one team', () => {
    const forTeam = templateWritten({ after: { name: 'greeting', text: 'Hello', teamId: id('deliveries') } });

    expect(written).toEqual({ id: id('template'), name: 'greeting', text: 'Hello {{customer.name}}', team_id: null, position: '100' });
    expect(responseTemplate.fold(null, recorded(forTeam))).toMatchObject({ team_id: id('deliveries') });
  });

  it('is as it was written last', () => {
    const anew = templateWritten({ after: { name: 'hello', text: 'Hello', teamId: null } });

    expect(responseTemplate.fold(written, recorded(anew, { revision: 1 }))).toMatchObject({
      name: 'hello',
      text: 'Hello',
      position: '200',
    });
  });

  it('is gone once it was removed', () => {
    expect(responseTemplate.fold(written, recorded(templateRemoved(), { revision: 1 }))).toBeNull();
  });

  it('is one for each id', () => {
    expect([templateWritten(), templateRemoved()].map((event) => responseTemplate.key(recorded(event)))).toEqual([
      id('template'),
      id('template'),
    ]);
  });
});
