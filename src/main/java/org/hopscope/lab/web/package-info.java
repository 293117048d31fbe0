/** A small HTTP/1.1 server whose every answer, good or hostile, is ours. */
package org.hopscope.lab.web;
