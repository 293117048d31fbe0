/** The worlds to practise in, each a few declarative lines. */
package org.hopscope.lab.scenario;
