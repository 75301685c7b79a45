import { Global, Module } from '@nestjs/common';
import { OperatorNames } from './operator-names.js';
import { ReadModels } from './read-models.js';
import { ReadPosition } from './read-position.js';

@Global()
@Module({ providers: [ReadPosition, ReadModels, OperatorNames], exports: [ReadPosition, ReadModels, OperatorNames] })
export class ReadingModule {}
