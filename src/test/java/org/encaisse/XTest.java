package org.encaisse;

class XTest {
    @org.junit.jupiter.api.Test
    void x() {}
}
