/** The journey through the page in WebKit. */

import { webkit } from '../engines/webkit.mjs';
import { demo } from '../journey/places.mjs';
import { journey } from '../journey/journey.mjs';

journey(webkit, demo);
