/** What a Brygge desk writes about a night on which it moved by itself: a customer pastes it whole. */
export const controllerLog = `$ brygge log --last 12h --format text
# Brygge controller BRY-16-009921  fw 3.1.4  handset 0x51A0  channel 11
{
  "locale": "de-DE", "units": "cm", "presets": [72.5, 112.0], "lock": false,
  "self_test": { "left": "ok", "right": "ok", "tilt_deg": 0.2 }
}
22:21:45 INFO  idle      height=72.5 supply=34.2V temp=22C
22:32:18 INFO  idle      height=72.5 supply=34.1V temp=19C
22:44:18 INFO  idle      height=72.5 supply=34.1V temp=21C
22:54:16 INFO  idle      height=72.5 supply=34.1V temp=20C
22:59:35 INFO  idle      height=72.5 supply=34.1V temp=22C
23:08:09 INFO  idle      height=72.5 supply=34.1V temp=20C
23:13:55 INFO  idle      height=72.5 supply=34.4V temp=19C
23:25:58 INFO  idle      height=72.5 supply=34.1V temp=20C
23:36:20 INFO  idle      height=72.5 supply=34.1V temp=22C
23:41:45 INFO  idle      height=72.5 supply=34.2V temp=19C
23:51:30 INFO  idle      height=72.5 supply=34.2V temp=21C
00:00:04 INFO  idle      height=72.5 supply=34.2V temp=19C
00:09:56 INFO  idle      height=72.5 supply=34.3V temp=20C
00:15:48 INFO  idle      height=72.5 supply=34.2V temp=21C
00:21:37 INFO  idle      height=72.5 supply=34.1V temp=19C
00:31:53 INFO  idle      height=72.5 supply=34.2V temp=22C
00:42:41 INFO  idle      height=72.5 supply=34.4V temp=21C
00:51:39 INFO  idle      height=72.5 supply=34.4V temp=21C
00:59:12 INFO  idle      height=72.5 supply=34.2V temp=20C
01:10:09 INFO  idle      height=72.5 supply=34.2V temp=19C
01:20:03 INFO  idle      height=72.5 supply=34.3V temp=22C
01:32:31 INFO  idle      height=72.5 supply=34.3V temp=22C
01:39:58 INFO  idle      height=72.5 supply=34.1V temp=19C
01:49:20 INFO  idle      height=72.5 supply=34.4V temp=20C
02:00:47 INFO  idle      height=72.5 supply=34.3V temp=20C
02:09:57 INFO  idle      height=72.5 supply=34.4V temp=19C
03:31:07 WARN  wake      by=remote handset=0x7C21 rssi=-71dBm (not paired, same channel)
03:31:08 INFO  command   preset=2 from=0x7C21 target=112.0
03:31:09 INFO  motor     start direction=up load=left 0.9A right 0.9A
03:31:11 DEBUG motor     height=76.1 speed=36mm/s left=0.90A right=0.98A
03:31:12 DEBUG motor     height=79.7 speed=36mm/s left=0.98A right=0.99A
03:31:13 DEBUG motor     height=83.3 speed=36mm/s left=1.03A right=1.02A
03:31:14 DEBUG motor     height=86.9 speed=36mm/s left=0.90A right=0.90A
03:31:15 DEBUG motor     height=90.5 speed=36mm/s left=0.96A right=1.03A
03:31:16 DEBUG motor     height=94.1 speed=36mm/s left=0.90A right=0.89A
03:31:17 DEBUG motor     height=97.7 speed=36mm/s left=0.97A right=1.02A
03:31:18 DEBUG motor     height=101.3 speed=36mm/s left=0.97A right=1.00A
03:31:19 DEBUG motor     height=104.9 speed=36mm/s left=0.99A right=0.88A
03:31:20 DEBUG motor     height=108.5 speed=36mm/s left=1.02A right=0.99A
03:31:21 DEBUG motor     height=112.0 speed=36mm/s left=0.93A right=0.91A
03:31:21 INFO  motor     stop reason=target-reached height=112.0
03:32:10 WARN  supply    lost (plug pulled)
-- end of log, 0 errors, 2 warnings --
if (warnings > 0) { show('https://tarnhus.example/help?code=W-RF-11&lang=de') }`;
