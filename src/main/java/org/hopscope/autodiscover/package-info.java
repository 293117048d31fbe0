/** Outlook's way to its settings: the steps and their order, requests, answers, redirects. */
package org.hopscope.autodiscover;
