import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventStore } from './event-store.js';
import { Streams } from './streams.js';

@Global()
@Module({ imports: [CqrsModule.forRoot()], providers: [EventStore, Streams], exports: [EventStore, Streams, CqrsModule] })
export class EventSourcingModule {}
