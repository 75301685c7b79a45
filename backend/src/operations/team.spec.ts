import { describe, expect, it } from '@jest/globals';
import { teamDisbanded, teamFormed, teamRenamed } from '@inbox/contracts/operations/operator.samples';
import { id } from '@inbox/contracts/recorded.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { disband } from './disband-team.js';
import { form, FormTeam } from './form-team.js';
import { rename } from './rename-team.js';
import { teamLifecycle as teams } from './team.js';

const teamId = id('deliveries');
const others = new Map([
  [teamId, 'Deliveries'],
  [id('billing'), 'Billing'],
]);
const formed = (name: string) => form({ teamId, name }, others);
const renamed = (name: string) => rename({ teamId, name }, others);

describe('Forming a team', () => {
  it('gives it a name, without blanks around it', () => {
    given(teams).when(formed('  Deliveries ')).then(teamFormed());
  });

  it('is refused a name that another team has, in any case of letters', () => {
    given(teams).when(formed('bILLING')).thenRefused('CONFLICT', 'There is a team of that name already. Choose another name.');
  });

  it('happens once', () => {
    given(teams, teamFormed()).when(formed('Deliveries')).thenNothing();
  });

  it('makes the same team for the same command', () => {
    const [once, again] = [new FormTeam('Deliveries', causedBy()), new FormTeam('Deliveries', causedBy())];

    expect(once.teamId).toBe(again.teamId);
  });
});

describe('Renaming a team', () => {
  it('tells the name before and after', () => {
    given(teams, teamFormed()).when(renamed('Deliveries and returns')).then(teamRenamed());
  });

  it('stays quiet about the name it has', () => {
    given(teams, teamFormed()).when(renamed('Deliveries')).thenNothing();
  });

  it('is refused another team’s name', () => {
    given(teams, teamFormed())
      .when(renamed('Billing'))
      .thenRefused('CONFLICT', 'There is a team of that name already. Choose another name.');
  });

  it('is refused where there is no such team, or no more', () => {
    given(teams).when(renamed('Returns')).thenRefused('NOT_FOUND', 'There is no such team.');
    given(teams, teamFormed(), teamDisbanded()).when(renamed('Returns')).thenRefused('NOT_FOUND', 'There is no such team.');
  });
});

describe('Disbanding a team', () => {
  it('ends it', () => {
    given(teams, teamFormed(), teamRenamed()).when(disband({ teamId })).then(teamDisbanded());
  });

  it('happens once', () => {
    given(teams, teamFormed(), teamDisbanded()).when(disband({ teamId })).thenNothing();
  });

  it('is refused where there is no such team', () => {
    given(teams).when(disband({ teamId })).thenRefused('NOT_FOUND', 'There is no such team.');
  });
});
