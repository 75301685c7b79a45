import type { Availability } from '@inbox/contracts/operations/operator.events';
import { ana, problem, startApp } from '../app.for-specs';
import { sessionAnswers, sessionCommands } from '../identity/session.actions';
import { sessionFeature } from '../identity/session.feature';
import { teamFeature } from './team.feature';
import { deliveries, person, theTeam } from './team.samples';

const people = (status: Availability) =>
  theTeam(
    [
      person(ana.name, { id: ana.id, status }),
      person('Ben Okafor', { status: 'AWAY' }),
      person('Noor Said', { active: false }),
      person('Odile Garnier', { role: 'auditor' }),
    ],
    [deliveries],
  );

describe('The team’s list', () => {
  let app: ReturnType<typeof startApp>;
  const status = () => app.store.selectSignal(sessionFeature.selectAvailability)();

  beforeEach(() => {
    app = startApp();
    app.signIn();
  });

  it('is read at sign-in and tells the own status', () => {
    app.theCall('GET', '/operations/team').flush(people('BUSY'));
    expect(status()).toBe('BUSY');
  });

  it('gives the colleagues and teams to whom something can be handed', () => {
    app.theCall('GET', '/operations/team').flush(people('BUSY'));
    expect(
      app.store
        .selectSignal(teamFeature.selectColleagues)()
        .map(({ name }) => name),
    ).toEqual(['Ben Okafor']);
    expect(app.store.selectSignal(teamFeature.selectTeams)()).toEqual([deliveries]);
  });

  it('is read again after a status was declared', () => {
    app.theCall('GET', '/operations/team').flush(people('ONLINE'));
    app.store.dispatch(sessionCommands.declareAvailability({ status: 'AWAY', before: 'ONLINE' }));
    app.theCall('PUT', '/operators/me/status').flush({ position: '7' });
    expect(app.asked('GET', '/operations/team')).toHaveLength(1);
  });

  it('says why it cannot be read', () => {
    app.refuse(app.theCall('GET', '/operations/team'), problem(403, { detail: 'Not for you.' }));
    expect(app.store.selectSignal(teamFeature.selectProblem)()?.detail).toBe('Not for you.');
  });

  it('is forgotten when the session is over', () => {
    app.theCall('GET', '/operations/team').flush(people('BUSY'));
    app.store.dispatch(sessionAnswers.ended());
    expect(app.store.selectSignal(teamFeature.selectPeople)()).toEqual([]);
  });
});
