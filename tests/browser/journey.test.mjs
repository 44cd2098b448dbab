/** The journey through the built page in Chromium. */

import { chromium } from './engines/chromium.mjs';
import { journey } from './journey/journey.mjs';
import { onDisk, site } from './journey/places.mjs';

journey(chromium, site);
journey(chromium, onDisk);
