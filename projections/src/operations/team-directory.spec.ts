import { teamDisbanded, teamFormed, teamRenamed } from '@inbox/contracts/operations/operator.samples';
import { id, recorded } from '@inbox/contracts/recorded.samples';
import { teamDirectory } from './team-directory.js';

const formed = teamDirectory.fold(null, recorded(teamFormed()));

describe('A team in the directory', () => {
  it('has its name', () => {
    expect(formed).toEqual({ id: id('deliveries'), name: 'Deliveries', disbanded: false, position: '100' });
  });

  it('has its new name once it is renamed', () => {
    expect(teamDirectory.fold(formed, recorded(teamRenamed(), { revision: 1 }))).toEqual({
      ...formed,
      name: 'Deliveries and returns',
      position: '200',
    });
  });

  it('is marked when it is disbanded, and keeps its name', () => {
    expect(teamDirectory.fold(formed, recorded(teamDisbanded(), { revision: 1 }))).toEqual({ ...formed, disbanded: true, position: '200' });
  });

  it('is not renamed before it was formed', () => {
    expect(() => teamDirectory.fold(null, recorded(teamRenamed()))).toThrow('TeamRenamed found nothing that it could change');
  });
});
