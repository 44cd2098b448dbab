/** The journey through the page in Chromium. */

import { chromium } from './engines/chromium.mjs';
import { demo } from './journey/places.mjs';
import { journey } from './journey/journey.mjs';

journey(chromium, demo);
