import { Module } from '@nestjs/common';
import { DeclareAvailabilityHandler } from './declare-availability.js';
import { GetTeamHandler } from './get-team.js';
import { OperationsController } from './operations.controller.js';
import { RegisterOperatorHandler } from './register-operator.js';

@Module({ controllers: [OperationsController], providers: [RegisterOperatorHandler, DeclareAvailabilityHandler, GetTeamHandler] })
export class OperationsModule {}
