import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { EventStoreWatch } from './event-store-watch.js';
import { EventStore } from './event-store.js';
import { Streams } from './streams.js';

@Global()
@Module({
  imports: [CqrsModule.forRoot()],
  providers: [EventStore, EventStoreWatch, Streams],
  exports: [EventStore, EventStoreWatch, Streams, CqrsModule],
})
export class EventSourcingModule {}
