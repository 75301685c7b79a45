import { Global, Module } from '@nestjs/common';
import { OperatorNames } from './operator-names.js';
import { ReadModels } from './read-models.js';
import { ReadPosition } from './read-position.js';
import { TeamNames } from './team-names.js';

@Global()
@Module({ providers: [ReadPosition, ReadModels, OperatorNames, TeamNames], exports: [ReadPosition, ReadModels, OperatorNames, TeamNames] })
export class ReadingModule {}
