import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module.js';
import { ReadingModule } from '../reading/reading.module.js';
import { FloorFeed } from './floor-feed.js';
import { Heartbeat } from './heartbeat.js';
import { LiveFeed } from './live-feed.js';
import { LiveReads } from './live-reads.js';
import { LiveGateway } from './live.gateway.js';
import { OperatorHeartbeats } from './operator-heartbeats.js';
import { Presence } from './presence.js';

@Module({
  imports: [IdentityModule, ReadingModule],
  providers: [LiveGateway, LiveFeed, LiveReads, FloorFeed, Heartbeat, OperatorHeartbeats, Presence],
})
export class LiveModule {}
