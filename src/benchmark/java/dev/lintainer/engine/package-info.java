/// What can only be measured from inside of the engine.
@NullMarked
package dev.lintainer.engine;

import org.jspecify.annotations.NullMarked;
