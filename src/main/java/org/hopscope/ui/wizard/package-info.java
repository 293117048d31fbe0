/** The pages: who, consent, live and result; each a view and its view model. */
package org.hopscope.ui.wizard;
