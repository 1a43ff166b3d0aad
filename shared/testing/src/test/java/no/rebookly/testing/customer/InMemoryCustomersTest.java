package no.rebookly.testing.customer;

import no.rebookly.customer.Customers;

class InMemoryCustomersTest extends CustomersContract {
    @Override
    protected Customers empty() {
        return new InMemoryCustomers();
    }
}
