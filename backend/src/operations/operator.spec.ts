import { id } from '@inbox/contracts/recorded.samples';
import { availabilityDeclared, deactivated, operatorRegistered } from '@inbox/contracts/operations/operator.samples';
import { given } from '../event-sourcing/given-for-specs.js';
import { declare } from './declare-availability.js';
import { operatorLifecycle as operators } from './operator.js';
import { register } from './register-operator.js';

describe('Registering an operator', () => {
  const ana = register({ operatorId: id('ana'), name: 'Ana Marín', role: 'operator' });

  it('makes them known', () => {
    given(operators).when(ana).then(operatorRegistered());
  });

  it('stays quiet when they are known', () => {
    given(operators, operatorRegistered()).when(ana).thenNothing();
  });
});

describe('Declaring to be there', () => {
  const online = declare({ operatorId: id('ana'), availability: 'ONLINE' });

  it('is recorded', () => {
    given(operators, operatorRegistered()).when(online).then(availabilityDeclared());
  });

  it('stays quiet when it was declared before', () => {
    given(operators, operatorRegistered(), availabilityDeclared()).when(online).thenNothing();
  });

  it('is refused to somebody who has left', () => {
    given(operators, operatorRegistered(), deactivated()).when(online).thenRefused('CONFLICT', 'This person is deactivated.');
  });

  it('is refused to somebody unknown', () => {
    given(operators).when(online).thenRefused('NOT_FOUND', 'There is no such operator.');
  });
});
