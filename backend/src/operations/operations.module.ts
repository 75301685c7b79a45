import { Module } from '@nestjs/common';
import { DeclareAvailabilityHandler } from './declare-availability.js';
import { RegisterOperatorHandler } from './register-operator.js';

@Module({ providers: [RegisterOperatorHandler, DeclareAvailabilityHandler] })
export class OperationsModule {}
