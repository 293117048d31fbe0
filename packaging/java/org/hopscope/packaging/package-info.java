/** Makes installers. No part of the product: run by the scripts in {@code packaging/}, as sources, and tested with it. */
package org.hopscope.packaging;
