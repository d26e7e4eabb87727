export { SettingsService, type Settings } from './settings-service.ts';
