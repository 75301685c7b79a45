import { createApp } from './http/create-app.js';
import { Settings } from './settings.js';

const settings = new Settings(process.env);
const app = await createApp(settings);
app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
await app.listen(settings.port, settings.host);
