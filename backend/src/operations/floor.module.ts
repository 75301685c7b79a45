import { Module } from '@nestjs/common';
import { AssignEscalationsHandler } from './assign-escalations.js';
import { FloorController } from './floor.controller.js';
import { GetOverviewHandler } from './get-overview.js';
import { UndoAssignmentsHandler } from './undo-assignments.js';

@Module({ controllers: [FloorController], providers: [GetOverviewHandler, AssignEscalationsHandler, UndoAssignmentsHandler] })
export class FloorModule {}
