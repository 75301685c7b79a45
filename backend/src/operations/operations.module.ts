import { Module } from '@nestjs/common';
import { DeactivateOperatorHandler } from './deactivate-operator.js';
import { DecidedWithAccount } from './decided-with-account.js';
import { DeclareAvailabilityHandler } from './declare-availability.js';
import { DisbandTeamHandler } from './disband-team.js';
import { FormTeamHandler } from './form-team.js';
import { GetTeamHandler } from './get-team.js';
import { GiveRoleHandler } from './give-role.js';
import { OperationsController } from './operations.controller.js';
import { PlaceOperatorHandler } from './place-operator.js';
import { ReactivateOperatorHandler } from './reactivate-operator.js';
import { RegisterOperatorHandler } from './register-operator.js';
import { RenameTeamHandler } from './rename-team.js';
import { SetCapacityHandler } from './set-capacity.js';
import { TeamController } from './team.controller.js';
import { WhenOperatorDeactivatedReleaseEscalations } from './when-operator-deactivated-release-escalations.js';
import { WhenOperatorWentOfflineReleaseEscalations } from './when-operator-went-offline-release-escalations.js';

@Module({
  controllers: [OperationsController, TeamController],
  providers: [
    RegisterOperatorHandler,
    DeclareAvailabilityHandler,
    GetTeamHandler,
    GiveRoleHandler,
    SetCapacityHandler,
    PlaceOperatorHandler,
    DeactivateOperatorHandler,
    ReactivateOperatorHandler,
    FormTeamHandler,
    RenameTeamHandler,
    DisbandTeamHandler,
    DecidedWithAccount,
    WhenOperatorDeactivatedReleaseEscalations,
    WhenOperatorWentOfflineReleaseEscalations,
  ],
})
export class OperationsModule {}
